// The ground of the map: land and borders, and the countries that something is told to have happened in somewhere.

export class Ground {
  constructor(L, map, countries, colour) {
    this.colour = colour;
    const renderer = L.canvas({ padding: 0.4 });
    const layer = (shapes) => L.geoJSON(shapes, { renderer, interactive: false }).addTo(map);
    this.land = layer(countries.map(({ shape }) => shape));
    this.territories = layer();
    this.recolour();
  }

  // Sets off these countries and no others.
  setOff(shapes) {
    this.territories.clearLayers();
    shapes.forEach((shape) => this.territories.addData(shape));
    this.recolour();
  }

  recolour() {
    const { colour } = this;
    const plan = colour("--ct-plan");
    this.land.setStyle({ color: colour("--ct-border"), weight: 0.7, fillColor: colour("--ct-land"), fillOpacity: 1 });
    this.territories.setStyle({ color: plan, weight: 1, dashArray: "4 3", fillColor: plan, fillOpacity: 0.14 });
  }
}

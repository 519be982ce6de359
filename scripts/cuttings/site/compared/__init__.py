"""What the articles say of each other as pages show it: conflicts, stance, predictions, histories, origins, merges."""

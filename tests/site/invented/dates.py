"""The days and the month that are named."""

from cuttings.model import DateEntity
from tests.site.invented.articles import report, talks

DATES = {
    "2031-05-03": DateEntity(edtf="2031-05-03", evidence=(talks.quote("May 3"),)),
    "2031-05": DateEntity(edtf="2031-05", evidence=(talks.quote("May"),)),
    "2031-06-10": DateEntity(edtf="2031-06-10", evidence=(talks.quote("June 10"),)),
    "2031-07-01": DateEntity(edtf="2031-07-01", evidence=(report.quote("1 July 2031"),)),
}

package org.broadsheet.places;

/** What a place of the gazetteer is; the order is that of the table's codes. */
enum PlaceKind {
    CONTINENT, FEATURE, COUNTRY, STATE, COUNTY, CAPITAL, STATE_SEAT, COUNTY_SEAT, TOWN, SUBURB;

    boolean isSettlement() {
        return ordinal() >= CAPITAL.ordinal();
    }
}

package org.broadsheet.places;

import org.broadsheet.model.Content;
import org.broadsheet.model.Places;
import org.broadsheet.model.Workers;

/** Finds where each article plays: the digest's regions it stands under, and the places of the world it is about. */
public final class PlaceFinder {

    public Places find(Content content, Workers workers) {
        return reader(content, workers).places(content, workers);
    }

    /** Gives the mentions behind {@link #find}'s choice, article by article. */
    public PlaceReader reader(Content content, Workers workers) {
        return new PlaceReader(content, workers);
    }
}

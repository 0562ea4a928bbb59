package org.broadsheet.coverage;

import java.util.List;
import org.broadsheet.model.Coverage.Quotation;

/** Finds the quotations that several outlets print. */
final class Quotes {

    private Quotes() {}

    static List<Quotation> find(List<Report> reports) {
        return List.of();
    }
}

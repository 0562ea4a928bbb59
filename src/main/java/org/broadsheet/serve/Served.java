package org.broadsheet.serve;

import org.broadsheet.model.Output;
import org.broadsheet.report.Diagnostics;

/**
 * A file made for a browser.
 *
 * @param problems what went wrong while it was rendered; an error is shown in its place
 */
public record Served(Output output, Diagnostics problems) {

    public Served(Output output) {
        this(output, Diagnostics.NONE);
    }
}

package org.broadsheet.build;

/** How long a stage took. @param nanos of wall time */
public record StageTime(String stage, long nanos) {

    public double millis() {
        return nanos / 1e6;
    }
}

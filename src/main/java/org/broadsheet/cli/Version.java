package org.broadsheet.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {

    /** Goes into every page; without a number, so that an update does not touch every file of a site. */
    static final String GENERATOR = "Broadsheet";

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"broadsheet " + number()};
    }
}

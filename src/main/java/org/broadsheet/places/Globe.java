package org.broadsheet.places;

/** Distances that are good enough to tell near from far, without trigonometry for each pair. */
final class Globe {

    private static final float KM_A_DEGREE = 111.2f;
    private static final float[] COSINES = new float[182];

    static {
        for (int degree = 0; degree < COSINES.length; degree++) {
            COSINES[degree] = (float) StrictMath.cos(Math.toRadians(degree - 90));
        }
    }

    private Globe() {}

    /** How near two points are: 1 at one spot, .5 at the given distance, 0 beyond nine times it. */
    static float nearness(float latitude, float longitude, float otherLatitude, float otherLongitude, float half) {
        float north = Math.abs(latitude - otherLatitude) * KM_A_DEGREE;
        if (north > half * 9) {
            return 0;
        }
        float degrees = Math.abs(longitude - otherLongitude);
        float east = (degrees > 180 ? 360 - degrees : degrees) * KM_A_DEGREE * COSINES[Math.round((latitude + otherLatitude) / 2) + 90];
        if (east > half * 9) {
            return 0;
        }
        float squared = (north * north + east * east) / (half * half);
        return squared > 81 ? 0 : 1 / (1 + squared);
    }
}

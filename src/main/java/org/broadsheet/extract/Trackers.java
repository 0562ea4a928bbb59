package org.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the parameters of an address that follow a reader around and change nothing of what the address shows. */
final class Trackers {

    private static final Set<String> NAMES = Set.of("fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "li_fat_id", "igshid", "igsh",
            "mc_cid", "mc_eid", "mkt_tok", "cmpid", "sr_share", "wtmc", "wt_mc", "wtmc_o", "wt_mc_o", "at_medium", "at_campaign", "at_creation", "spm", "scid", "xtor", "smid", "s_cid", "ito", "ftag",
            "guccounter", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "_ga", "_gl", "ref_src", "ref_url", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "__twitter_impression", "__tn__",
            "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id", "rb_clickid", "hss_channel", "trk", "trkcampaign", "dicbo", "sc_campaign", "sc_channel", "sc_medium");
    private static final List<String> BEGINNINGS = List.of("utm_", "at_custom", "guce_referrer", "pk_", "piwik_", "mtm_", "matomo_", "hsa_", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee");
    /** Names that are trackers with words in them and keys of articles with numbers. */
    private static final Set<String> NAMES_OF_BOTH = Set.of("cid", "ncid", "icid");

    private Trackers() {}

    /** @param pair {@code name=value}, or a name alone */
    static boolean isTracker(String pair) {
        int equals = pair.indexOf('=');
        String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
        if (NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith)) {
            return true;
        }
        return NAMES_OF_BOTH.contains(name) && !pair.substring(equals + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

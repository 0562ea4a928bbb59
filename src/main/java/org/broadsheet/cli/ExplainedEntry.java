package org.broadsheet.cli;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.broadsheet.model.Article;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Site;
import org.broadsheet.text.TermIndex;

/**
 * The entry that {@code explain} is asked about, and how other entries are named beside it.
 *
 * @param index of the site's articles in their order
 * @param number the article's index
 */
record ExplainedEntry(Site site, TermIndex index, int number) {

    Article article() {
        return site.content().articles().get(number);
    }

    Article article(int other) {
        return site.content().articles().get(other);
    }

    /** {@code Ferry back in service [2026/03/ferry], Island Herald, 3 d later}. */
    String line(int other) {
        Article to = article(other);
        Duration apart = Duration.between(article().published(), to.published());
        long hours = Math.abs(apart.toHours());
        String distance = hours == 0 ? "same hour" : (hours < 48 ? hours + " h" : hours / 24 + " d") + (apart.isNegative() ? " earlier" : " later");
        return to.title() + " [" + to.id() + "]" + to.outlet().map(Outlet::name).map(n -> ", " + n).orElse("") + ", " + distance;
    }

    /** What names an entry to a machine: {@code id, title, source, date}. */
    JsonObject reference(int other) {
        Article to = article(other);
        JsonObject json = new JsonObject();
        json.addProperty("id", to.id());
        json.addProperty("title", to.title());
        json.addProperty("source", to.outlet().map(Outlet::id).orElse(null));
        json.addProperty("date", to.entry().dates().date().iso());
        return json;
    }

    /** To four decimals, as everywhere in JSON. */
    static double rounded(double figure) {
        return Math.round(figure * 10000) / 10000.0;
    }
}

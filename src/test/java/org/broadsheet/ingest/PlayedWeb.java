package org.broadsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.broadsheet.fetch.Answer;
import org.broadsheet.fetch.Request;
import org.broadsheet.fetch.Validators;
import org.broadsheet.text.Hashes;

/** A web of a few addresses, which knows its pages by their validators and remembers what it was asked for. */
final class PlayedWeb implements Function<Request, Answer> {

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Answer> answers = new TreeMap<>();

    void serve(String address, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Validators validators = new Validators("\"" + Hashes.six(text) + "\"", "");
        answers.put(address, new Answer.Fetched(address, false, bytes, mediaType, "utf-8", validators));
    }

    void move(String from, String to) {
        answers.put(from, answers.get(to));
    }

    void moveForGood(String from, String to) {
        Answer.Fetched there = (Answer.Fetched) answers.get(to);
        answers.put(from, new Answer.Fetched(to, true, there.bytes(), there.mediaType(), there.charset(), there.validators()));
    }

    void fail(String address, String reason) {
        answers.put(address, new Answer.Failed(reason, Optional.empty()));
    }

    void answer(String address, Answer answer) {
        answers.put(address, answer);
    }

    @Override
    public synchronized Answer apply(Request request) {
        asked.add(request.address());
        Answer answer = answers.getOrDefault(request.address(), new Answer.Failed("answered 404", Optional.empty()));
        boolean same = answer instanceof Answer.Fetched fetched && !request.known().equals(Validators.NONE) && request.known().equals(fetched.validators());
        return same ? new Answer.Unchanged() : answer;
    }

    /** What was asked since the last call. */
    List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }
}

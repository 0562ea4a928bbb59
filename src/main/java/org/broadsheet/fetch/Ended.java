package org.broadsheet.fetch;

import java.util.Optional;

/** Ends the work on a request early, with the answer that it comes to. */
final class Ended extends Exception {

    private final transient Answer answer;

    private Ended(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    static Ended refused(String reason) {
        return new Ended(new Answer.Refused(reason));
    }

    static Ended failed(String reason) {
        return new Ended(new Answer.Failed(reason, Optional.empty()));
    }

    static Ended with(Answer answer) {
        return new Ended(answer);
    }

    Answer answer() {
        return answer;
    }
}

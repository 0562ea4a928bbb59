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

    static Ended postponed(String reason) {
        return new Ended(new Answer.Postponed(reason));
    }

    static Ended with(Answer answer) {
        return new Ended(answer);
    }

    /** The same, when it was a redirect that led here. */
    Ended afterRedirect() {
        return answer instanceof Answer.Refused refused ? refused("redirects to an address that is not asked: " + refused.reason()) : this;
    }

    Answer answer() {
        return answer;
    }
}

package elara.install;

/** Why something cannot be done, as one sentence for the person who asked, and what to do about it. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

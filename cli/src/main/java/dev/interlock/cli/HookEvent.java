package dev.interlock.cli;

/** When Git asks before it records something. */
enum HookEvent {
    PRE_COMMIT("pre-commit", "commit"),
    PRE_MERGE_COMMIT("pre-merge-commit", "merge");

    private final String fileName;
    private final String act;

    HookEvent(String fileName, String act) {
        this.fileName = fileName;
        this.act = act;
    }

    /** The name of the hook's file. */
    String fileName() {
        return fileName;
    }

    /** What is stopped when the hook fails. */
    String act() {
        return act;
    }

    @Override
    public String toString() {
        return fileName;
    }
}

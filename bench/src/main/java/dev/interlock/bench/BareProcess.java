package dev.interlock.bench;

/** What any program in Java that uses Z3 has to wait for: a process that loads the solver's library and does nothing else. */
public final class BareProcess {
    private BareProcess() {}

    /** @param libraries the files to load, in their order */
    public static void main(String[] libraries) {
        for (String library : libraries) {
            System.load(library);
        }
    }
}

package dev.interlock.report;

/** Whether tones become colours. */
public enum Palette {
    /** For pipes, files and people who asked for no colour. */
    PLAIN {
        @Override
        public String paint(Tone tone, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        public String paint(Tone tone, String text) {
            return tone == Tone.PLAIN || text.isBlank() ? text : "\u001b[" + tone.code() + "m" + text + "\u001b[0m";
        }
    };

    public abstract String paint(Tone tone, String text);
}

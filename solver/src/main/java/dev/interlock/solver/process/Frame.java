package dev.interlock.solver.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One message between processes: what it is, and the rest. */
record Frame(int code, byte[] content) {
    private static final byte[] NOTHING = new byte[0];

    /** Writes the rest of a message. */
    interface Content {
        void to(DataOutputStream out) throws IOException;
    }

    static Frame of(Enum<?> what) {
        return new Frame(what.ordinal(), NOTHING);
    }

    static Frame of(Enum<?> what, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.to(new DataOutputStream(bytes));
        return new Frame(what.ordinal(), bytes.toByteArray());
    }

    static Frame read(DataInputStream in) throws IOException {
        int code = in.readUnsignedByte();
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        return new Frame(code, content);
    }

    /** In one piece: several threads may write. */
    void write(DataOutputStream out) throws IOException {
        synchronized (out) {
            out.writeByte(code);
            out.writeInt(content.length);
            out.write(content);
            out.flush();
        }
    }

    Order order() {
        return Order.values()[code];
    }

    Reply reply() {
        return Reply.values()[code];
    }

    DataInputStream open() {
        return new DataInputStream(new ByteArrayInputStream(content));
    }
}

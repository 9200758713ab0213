package io.symbolon.cli;

import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** A line on the terminal that says how far long work has come; elsewhere nothing. For one thread. */
final class Progress implements Consumer<SchemaFile>, AutoCloseable {

    private static final int SHORT_WORK = 20;
    private static final String CLEARED = "\r\u001b[K";

    private final PrintWriter err;
    private final int total;
    private final boolean shown;
    private int done;

    private Progress(PrintWriter err, int total) {
        this.err = err;
        this.total = total;
        this.shown = Terminal.isTerminal() && total > SHORT_WORK;
    }

    static Progress of(Manifest work, Output out) {
        return new Progress(out.err(), work.schemas().files().size());
    }

    @Override
    public void accept(SchemaFile file) {
        done++;
        if (shown) {
            err.print(CLEARED + done + " of " + total + " " + file.subject());
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print(CLEARED);
            err.flush();
        }
    }
}

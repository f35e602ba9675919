package elara.kernel.maven.mima;

import elara.kernel.maven.Transfers;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;

/** Passes on what Maven tells of downloads, ends them when nobody waits, and refuses files that are not what they should be. */
final class Listener extends AbstractTransferListener {
    private volatile Transfers transfers = Transfers.UNHEARD;
    private volatile boolean cancelled;

    void begin(Transfers heard) {
        cancelled = false;
        transfers = heard;
    }

    void cancel() {
        cancelled = true;
        transfers = Transfers.UNHEARD;
    }

    @Override
    public void transferStarted(TransferEvent event) throws TransferCancelledException {
        transferProgressed(event);
    }

    @Override
    public void transferProgressed(TransferEvent event) throws TransferCancelledException {
        if (cancelled) {
            throw new TransferCancelledException("interrupted");
        }
        transfers.progressed(
                name(event), event.getTransferredBytes(), event.getResource().getContentLength());
    }

    /** Comes also where a repository has no checksum at all, which is no fault of the file. */
    @Override
    public void transferCorrupted(TransferEvent event) throws TransferCancelledException {
        if (event.getException() instanceof ChecksumFailureException wrong
                && !wrong.getExpected().isEmpty()) {
            transfers.ended(name(event), false);
            throw new Damaged(wrong);
        }
    }

    /** A download that ended with other bytes than its repository promises. */
    static final class Damaged extends TransferCancelledException {
        private static final long serialVersionUID = 1L;

        Damaged(ChecksumFailureException wrong) {
            super(
                    "it is damaged: its checksum is " + wrong.getActual() + " and should be " + wrong.getExpected(),
                    wrong);
        }
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        transfers.ended(name(event), true);
    }

    @Override
    public void transferFailed(TransferEvent event) {
        transfers.ended(name(event), false);
    }

    private static String name(TransferEvent event) {
        var path = event.getResource().getResourceName();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

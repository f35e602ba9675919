package io.github.spencerpark.jupyter.kernel.comm;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;

/**
 * Makes comms that the kernel opens.
 *
 * @param <T> their class
 */
@FunctionalInterface
public interface CommFactory<T extends Comm> {
    /**
     * Makes a comm.
     *
     * @param commManager the registry
     * @param id the comm's id
     * @param targetName the target's name
     * @param msg the message that opens it, which may be completed
     * @return the comm
     */
    T produce(CommManager commManager, String id, String targetName, Message<CommOpenCommand> msg);
}

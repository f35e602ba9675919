package io.github.spencerpark.jupyter.kernel.comm;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;

/** What the kernel makes a comm of when a front end opens one. */
@FunctionalInterface
public interface CommTarget {
    /**
     * Makes a comm.
     *
     * @param commManager the registry
     * @param id the comm's id
     * @param targetName the target's name
     * @param msg the message that opens it
     * @return the comm
     */
    Comm createComm(CommManager commManager, String id, String targetName, Message<CommOpenCommand> msg);
}

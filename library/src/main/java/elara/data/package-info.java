/**
 * Samples on their way to a training loop: {@link elara.data.DataLoader} cuts {@link elara.data.Dataset}s into {@link
 * elara.data.Batch}es. The first axis of every array here counts samples. Reading files is not done here, nor is training.
 */
package elara.data;

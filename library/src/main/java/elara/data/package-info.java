/**
 * Samples on their way to a training loop: {@link elara.data.DataLoader} cuts arrays into {@link elara.data.Batch}es.
 * The first axis of every array here counts samples. Reading files and tables is not done here, nor is training.
 */
package elara.data;

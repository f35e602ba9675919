/**
 * The training loop ready-made, in Keras' words: {@link elara.training.Model} with compile, fit, evaluate and predict, {@link
 * elara.training.EarlyStopping}. It is built from {@code elara.nn}, {@code elara.optim}, {@code elara.data}, {@code
 * elara.metrics} and {@code elara.plot}, and can do nothing that a loop written by hand with them cannot.
 */
package elara.training;

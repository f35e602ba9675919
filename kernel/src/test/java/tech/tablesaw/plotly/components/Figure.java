package tech.tablesaw.plotly.components;

/** Stands for Tablesaw's class of this name, which a notebook brings along. */
public record Figure(String javascript) {}

package tech.tablesaw.plotly.components;

/** Stands for Tablesaw's class of this name: the methods that the kernel calls, with the same signatures. */
public record Page(Figure figure, String div) {
    public static PageBuilder pageBuilder(Figure figure, String div) {
        return new PageBuilder(figure, div);
    }

    public String asJavascript() {
        return "<html><div id=\"" + div + "\"></div><script>" + figure.javascript() + "</script></html>";
    }

    /** As Tablesaw's. */
    public record PageBuilder(Figure figure, String div) {
        public Page build() {
            return new Page(figure, div);
        }
    }
}

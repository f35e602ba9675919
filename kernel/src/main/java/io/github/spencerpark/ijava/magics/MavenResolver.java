package io.github.spencerpark.ijava.magics;

import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings libraries, for programs that would rather call a method than a magic. */
public class MavenResolver {
    private final Magics magics;

    /**
     * Creates a resolver.
     *
     * @param magics the notebook's magics, which do the work
     */
    public MavenResolver(Magics magics) {
        this.magics = magics;
    }

    /**
     * Adds a repository.
     *
     * @param name its name
     * @param url its address
     * @throws Exception if it cannot be added
     */
    public void addRemoteRepo(String name, String url) throws Exception {
        magics.applyLineMagic("mavenRepo", List.of(name, url));
    }

    /**
     * Brings libraries and what they depend on.
     *
     * @param args coordinates and options, as those of {@code %maven}
     * @throws Exception if one cannot be found
     */
    public void addMavenDependencies(List<String> args) throws Exception {
        magics.applyLineMagic("maven", args);
    }

    /**
     * Brings libraries and what they depend on.
     *
     * @param coordinates each as {@code group:artifact:version}
     * @throws Exception if one cannot be found
     */
    public void addDependencies(String... coordinates) throws Exception {
        addMavenDependencies(Arrays.asList(coordinates));
    }

    /**
     * Brings what a POM depends on.
     *
     * @param args the POM's path, and scopes
     * @throws Exception if one cannot be found
     */
    public void loadFromPOM(List<String> args) throws Exception {
        magics.applyLineMagic("loadFromPOM", args);
    }

    /**
     * Brings what a POM depends on.
     *
     * @param args scopes
     * @param body the POM, or a part of it
     * @throws Exception if one cannot be found
     */
    public void loadFromPOM(List<String> args, String body) throws Exception {
        magics.applyCellMagic("loadFromPOM", new ArrayList<>(args), body);
    }
}

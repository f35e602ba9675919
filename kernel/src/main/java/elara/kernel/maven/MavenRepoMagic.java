package elara.kernel.maven;

import elara.kernel.magic.Call;
import elara.kernel.magic.Host;
import elara.kernel.magic.Magic;
import elara.kernel.magic.WrongCall;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** {@code %mavenRepo}: another place to look for libraries. */
final class MavenRepoMagic implements Magic.Line {
    private final Libraries libraries;

    MavenRepoMagic(Libraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public List<String> names() {
        return List.of("mavenRepo", "addMavenRepo");
    }

    @Override
    public String usage() {
        return "%mavenRepo id address";
    }

    @Override
    public String summary() {
        return "Adds a Maven repository to look for libraries in, after those that are known.";
    }

    @Override
    public boolean interpolates() {
        return false;
    }

    @Override
    public Object run(Call call, Host host) throws WrongCall {
        if (call.arguments().size() != 2) {
            throw new WrongCall("a repository's id and its address are wanted, not "
                    + call.arguments().size() + (call.arguments().size() == 1 ? " argument" : " arguments"));
        }
        var id = call.arguments().get(0);
        var address = call.arguments().get(1);
        if (id.equals("default")) {
            throw new WrongCall("a repository cannot have the id 'default'");
        }
        try {
            if (!new URI(address).isAbsolute()) {
                throw new WrongCall("'" + address + "' is no address of a repository");
            }
        } catch (URISyntaxException e) {
            throw new WrongCall("'" + address + "' is no address of a repository: " + e.getReason());
        }
        libraries.add(new Repository(id, address));
        return null;
    }
}

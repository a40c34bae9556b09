package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.targets.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Says which address of a host may be connected to. An internal one is refused, unless the command goes to a configured target or the network is
 * in the settings. Whoever asks connects to the address in the answer, since a second look-up of the name may give another one.
 */
@ApplicationScoped
public class Guard {
    private final Targets targets;
    private final List<Network> allowed;

    Guard(Targets targets, ExecutorsConfig config) {
        this.targets = targets;
        this.allowed = config.internalNetworks().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
    }

    /**
     * The address to connect to.
     *
     * @throws IllegalArgumentException if there is none that may be
     * @throws TryAgain if the name has no address at this moment
     */
    public InetAddress address(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("the address has no host");
        }
        InetAddress[] found = addresses(host);
        if (targets.addresses().stream().anyMatch(base -> Addresses.isUnder(uri, base))) {
            return found[0];
        }
        return Arrays.stream(found)
                .filter(this::mayBeReached)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        host + " is an internal address, and no target here is configured for it"));
    }

    private boolean mayBeReached(InetAddress address) {
        return Network.INTERNAL.stream().noneMatch(network -> network.contains(address))
                || allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress[] addresses(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException _) {
            throw new TryAgain("no address is known for " + host, false);
        }
    }
}

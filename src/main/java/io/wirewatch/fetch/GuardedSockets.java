package io.wirewatch.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;

/** Sockets that ask the guard at the moment of connecting: the last door, for literals too. */
public final class GuardedSockets extends SocketFactory {
  private final AddressGuard guard;

  public GuardedSockets(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (endpoint instanceof InetSocketAddress address && address.getAddress() != null) {
          Optional<String> refusal = guard.refusal(address.getAddress());
          if (refusal.isPresent()) {
            throw new AddressGuard.Refused(
                address.getHostString(), address.getAddress(), refusal.get());
          }
        }
        super.connect(endpoint, timeout);
      }

      @Override
      public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(address, port);
  }
}

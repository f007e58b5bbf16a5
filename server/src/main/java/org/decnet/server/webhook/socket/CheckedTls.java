package org.decnet.server.webhook.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sockets of another factory, which talk only to a host whose certificate bears its name. */
public final class CheckedTls extends SSLSocketFactory {
  private final SSLSocketFactory trusting;

  /** A factory that trusts whom another one trusts. */
  public CheckedTls(SSLSocketFactory trusting) {
    this.trusting = trusting;
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    SSLSocket secured = (SSLSocket) trusting.createSocket(socket, host, port, autoClose);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    return secured;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return trusting.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return trusting.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw onlyOverConnections();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw onlyOverConnections();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw onlyOverConnections();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw onlyOverConnections();
  }

  /** Whoever connects by itself connects to what nobody checked. */
  private static IOException onlyOverConnections() {
    return new IOException("TLS is spoken over connections that are there");
  }
}

//! A TLS greeting with chosen versions, and what came of it. Nothing is sent after it.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use rustls::AlertDescription;
use rustls::ClientConfig;
use rustls::Error;
use rustls::ProtocolVersion;
use rustls::SupportedProtocolVersion;
use rustls::crypto::ring;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use crate::model::Greeting;
use crate::model::Hello;
use crate::model::HelloFault;
use crate::services::probe::certificate;
use crate::services::probe::connect::PATIENCE;
use crate::services::probe::recorder::Recorder;

/// A greeting and the chain as it came, in DER.
pub(super) async fn greet(
    address: SocketAddr,
    name: &ServerName<'static>,
    versions: &[&'static SupportedProtocolVersion],
) -> (Hello, Vec<Vec<u8>>) {
    let provider = Arc::new(ring::default_provider());
    let schemes = provider.signature_verification_algorithms.supported_schemes();
    let recorder = Arc::new(Recorder::new(schemes));
    let outcome = match config(provider, &recorder, versions) {
        Ok(config) => timeout(PATIENCE, shake(address, name, config))
            .await
            .unwrap_or(Err(HelloFault::TimedOut)),
        Err(error) => Err(HelloFault::Other(error.to_string())),
    };
    let chain = recorder.chain();
    let wants_client_certificate = recorder.was_asked();
    let outcome =
        outcome.map_err(|fault| demanded(fault, wants_client_certificate)).map(|version| {
            Greeting {
                version,
                chain: chain.iter().filter_map(|der| certificate::read(der)).collect(),
            }
        });
    (Hello { outcome, wants_client_certificate }, chain)
}

fn config(
    provider: Arc<rustls::crypto::CryptoProvider>,
    recorder: &Arc<Recorder>,
    versions: &[&'static SupportedProtocolVersion],
) -> Result<ClientConfig, Error> {
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(recorder) as _)
        .with_client_cert_resolver(Arc::clone(recorder) as _);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

async fn shake(
    address: SocketAddr,
    name: &ServerName<'static>,
    config: ClientConfig,
) -> Result<&'static str, HelloFault> {
    let stream = TcpStream::connect(address).await.map_err(|_error| HelloFault::CutOff)?;
    let connector = TlsConnector::from(Arc::new(config));
    let stream = connector.connect(name.clone(), stream).await.map_err(|error| fault(&error))?;
    let version = stream.get_ref().1.protocol_version();
    Ok(if version == Some(ProtocolVersion::TLSv1_3) { "TLS 1.3" } else { "TLS 1.2" })
}

fn fault(error: &io::Error) -> HelloFault {
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    match tls {
        Some(Error::AlertReceived(alert)) => alerted(*alert),
        Some(Error::PeerIncompatible(_)) => HelloFault::NoCommonVersion,
        Some(Error::InvalidMessage(_)) => HelloFault::NotTls,
        Some(other) => HelloFault::Other(other.to_string()),
        None => HelloFault::CutOff,
    }
}

fn alerted(alert: AlertDescription) -> HelloFault {
    if alert == AlertDescription::ProtocolVersion {
        HelloFault::NoCommonVersion
    } else if matches!(
        alert,
        AlertDescription::HandshakeFailure | AlertDescription::InsufficientSecurity
    ) {
        HelloFault::NoCommonSuite
    } else if alert == AlertDescription::NoApplicationProtocol {
        HelloFault::NoHttp11
    } else if alert == AlertDescription::CertificateRequired {
        HelloFault::CertificateDemanded
    } else {
        HelloFault::Other(format!("{alert:?}"))
    }
}

/// A server of TLS 1.2 that wants a certificate ends the greeting with an alert that names something else.
fn demanded(fault: HelloFault, asked: bool) -> HelloFault {
    let unclear =
        matches!(fault, HelloFault::NoCommonSuite | HelloFault::CutOff | HelloFault::Other(_));
    if asked && unclear { HelloFault::CertificateDemanded } else { fault }
}

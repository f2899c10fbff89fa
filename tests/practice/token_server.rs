//! Somebody's own server: HTTPS on this computer, with a sign-in page and a token address that takes the client's secret
//! one way only.

use std::io::Write as _;
use std::net::Ipv4Addr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rustls::ServerConfig;
use rustls::ServerConnection;
use rustls::StreamOwned;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject as _;
use skill_linker::model::HostPort;
use skill_linker::model::Reach;

pub(crate) const CLIENT_ID: &str = "alexa";
pub(crate) const SECRET: &str = "own secret";
/// The token it gives for [`CODE`].
pub(crate) const TOKEN: &str = "own-access-token";
pub(crate) const CODE: &str = "own-code";

/// How it wants to be told the secret.
#[derive(Clone, Copy)]
pub(crate) enum Takes {
    Basic,
    Body,
}

/// Where it listens, until the test ends.
pub(crate) struct TokenServer {
    port: u16,
}

impl TokenServer {
    pub(crate) fn start(takes: Takes) -> Self {
        let chain = CertificateDer::from_pem_slice(include_bytes!("../fixtures/tls/localhost.pem"));
        let key = PrivateKeyDer::from_pem_slice(include_bytes!("../fixtures/tls/localhost.key"));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![chain.unwrap()], key.unwrap());
        let config = Arc::new(config.unwrap());
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || {
            for stream in listener.incoming() {
                // Who does not trust the certificate hangs up, which is what some tests want.
                let _hung_up = serve(stream.unwrap(), &config, takes);
            }
        });
        Self { port }
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("https://localhost:{}{path}", self.port)
    }

    /// What the person vouches for so that it can be asked: its place, and the authority of its certificate.
    pub(crate) fn reach(&self) -> Reach {
        let root = CertificateDer::from_pem_slice(include_bytes!("../fixtures/tls/ca.pem"));
        let server = HostPort { host: "localhost".to_owned(), port: self.port };
        Reach {
            resolve: vec![(server, Ipv4Addr::LOCALHOST.into())],
            roots: vec![root.unwrap().to_vec()],
            ..Reach::default()
        }
    }
}

fn serve(stream: TcpStream, config: &Arc<ServerConfig>, takes: Takes) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let connection = ServerConnection::new(Arc::clone(config)).unwrap();
    let mut stream = StreamOwned::new(connection, stream);
    let (head, body) = request(&mut stream)?;
    let basic = format!("Basic {}", STANDARD.encode(format!("{CLIENT_ID}:{SECRET}")));
    let form: Vec<_> = url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let has = |name: &str, wanted: &str| form.iter().any(|(k, v)| k == name && v == wanted);
    let is_known = match takes {
        Takes::Basic => head.lines().any(|line| {
            let (name, value) = line.split_once(": ").unwrap_or_default();
            name.eq_ignore_ascii_case("authorization") && value == basic
        }),
        Takes::Body => has("client_id", CLIENT_ID) && has("client_secret", SECRET),
    };
    let is_good = has("code", CODE) || has("refresh_token", "r");
    let (status, told) = match (is_known, is_good) {
        _ if head.starts_with("GET ") => ("200 OK", "<form>Sign in</form>".to_owned()),
        (false, _) => ("401 Unauthorized", r#"{"error":"invalid_client"}"#.to_owned()),
        (true, false) => ("400 Bad Request", r#"{"error":"invalid_grant"}"#.to_owned()),
        (true, true) => {
            let rest = r#""token_type":"Bearer","expires_in":3600,"refresh_token":"r"}"#;
            ("200 OK", format!(r#"{{"access_token":"{TOKEN}",{rest}"#))
        }
    };
    let kind = if told.starts_with('<') { "text/html" } else { "application/json" };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nCache-Control: no-store\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{told}",
        told.len()
    )?;
    stream.conn.send_close_notify();
    stream.flush()
}

/// Head and body of one request.
fn request(stream: &mut impl std::io::Read) -> std::io::Result<(String, String)> {
    let mut came = Vec::new();
    let mut part = [0; 4096];
    loop {
        let count = stream.read(&mut part)?;
        came.extend_from_slice(&part[..count]);
        let text = String::from_utf8_lossy(&came).into_owned();
        let whole = text.split_once("\r\n\r\n").map(|(h, b)| (h.to_owned(), b.to_owned()));
        if let Some((head, body)) = whole {
            let lower = head.to_lowercase();
            let length = lower.lines().find_map(|line| line.strip_prefix("content-length: "));
            if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
                return Ok((head, body));
            }
        }
        if count == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    }
}

//! The running practice Amazon: its address, its life, and what tests may look at and arrange.

use std::io;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::middleware;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::rt::TokioTimer;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tower_service::Service as _;

use crate::model::Reach;
use crate::practice::alexa_app;
use crate::practice::console;
use crate::practice::faults;
use crate::practice::faults::Fault;
use crate::practice::faults::Planned;
use crate::practice::faults::Route;
use crate::practice::guard;
use crate::practice::lwa;
use crate::practice::person;
use crate::practice::recorded::Recorded;
use crate::practice::security_profile::SecurityProfile;
use crate::practice::smapi;
use crate::practice::state::Shared;
use crate::practice::wire::Wire;

/// A client that has not sent its headers after this is hung up on.
const HEADER_TIMEOUT: Duration = Duration::from_secs(30);

/// How long answers under way may take when the practice ends.
const LAST_ANSWERS: Duration = Duration::from_secs(1);

/// A practice Amazon on this computer. It ends when this is dropped.
pub struct Practice {
    address: SocketAddr,
    // Dropping the sender is what ends the server.
    _open: watch::Sender<()>,
    shared: Shared,
}

impl Practice {
    /// Starts a practice Amazon on 127.0.0.1, on the current tokio runtime.
    ///
    /// `port` 0 takes any free port. Beside the named skills there are `more_skills`, for lists
    /// that run over several pages.
    ///
    /// # Errors
    ///
    /// When the port is taken or may not be used.
    pub async fn start(port: u16, more_skills: usize) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let shared = Shared::new(more_skills);
        shared.lock().origin = format!("http://{address}");
        let router = faces(&shared, address);
        let (open, closed) = watch::channel(());
        tokio::spawn(serve(listener, router, closed));
        Ok(Self { address, _open: open, shared })
    }

    /// Refuses what is more than so many requests to SMAPI in a second, with 429 and a second to wait.
    pub fn allow(&self, a_second: usize) {
        self.shared.lock().traffic.allowed = Some(a_second);
    }

    /// Thinks so long before each answer of SMAPI.
    pub fn think(&self, delay: Duration) {
        self.shared.lock().traffic.delay = delay;
    }

    /// The most requests to SMAPI that were under way together.
    pub fn most_at_once(&self) -> usize {
        self.shared.lock().traffic.most_at_once
    }

    /// How many requests were refused as more than [`Practice::allow`] allows.
    pub fn refused(&self) -> usize {
        self.shared.lock().traffic.refused
    }

    /// Makes skills, builds models and answers simulations without taking its time.
    pub fn hurry(&self) {
        self.shared.lock().slowness = 0;
    }

    /// Lets the Alexa app ask token addresses as this says: servers on this computer, authorities of one's own.
    pub fn trust(&self, reach: Reach) {
        self.shared.lock().reach = reach;
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Puts its time forward, so that codes (5 minutes) and tokens (an hour) expire.
    pub fn advance(&self, by: Duration) {
        self.shared.lock().clock.advance(by);
    }

    /// Makes a security profile as the console does; gives its client ID and client secret.
    pub fn create_profile(&self, name: &str, return_urls: &[&str]) -> (String, String) {
        let mut state = self.shared.lock();
        let mut profile = SecurityProfile::new(&mut state.ids, name, name, "https://example.com");
        profile.return_urls = return_urls.iter().map(|&url| url.to_owned()).collect();
        let client = (profile.client_id.clone(), profile.client_secret.clone());
        state.profiles.push(profile);
        client
    }

    /// Its origin, `http://127.0.0.1:PORT`, which stands in for every host of Amazon's.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Makes a fault for the next `times` requests of a route.
    pub fn plan_fault(&self, route: Route, fault: Fault, times: usize) {
        if times > 0 {
            self.shared.lock().planned.push_back(Planned { fault, left: times, route });
        }
    }

    /// An access token for scripts, with the scopes `alexa::ask:models:readwrite`,
    /// `alexa::ask:skills:readwrite` and `alexa::ask:skills:test`. It holds as long as the practice runs.
    pub fn ready_access_token(&self) -> String {
        self.shared.lock().ready_token.clone()
    }

    /// Every request so far, oldest first (the newest 10,000).
    pub fn requests(&self) -> Vec<Recorded> {
        self.shared.lock().requests.iter().cloned().collect()
    }

    /// ID and name of each skill of the person's vendor, the named ones first.
    pub fn skills(&self) -> Vec<(String, String)> {
        let state = self.shared.lock();
        let own = state.skills.iter().filter(|skill| skill.vendor_id == person::VENDOR_ID);
        own.map(|skill| (skill.id.clone(), skill.name.clone())).collect()
    }

    /// The ID of a skill that belongs to somebody else.
    pub fn somebody_elses_skill(&self) -> Option<String> {
        let state = self.shared.lock();
        let mut skills = state.skills.iter();
        skills.find(|skill| skill.vendor_id != person::VENDOR_ID).map(|skill| skill.id.clone())
    }

    /// The vendor ID of the person who practises.
    pub fn vendor_id(&self) -> &'static str {
        person::VENDOR_ID
    }

    /// The requests that asked SMAPI to change something, refused ones too, oldest first.
    pub fn writes(&self) -> Vec<Recorded> {
        let mut requests = self.requests();
        requests.retain(Recorded::is_write);
        requests
    }
}

/// All faces behind the guard.
fn faces(shared: &Shared, address: SocketAddr) -> Router {
    Router::new()
        .merge(alexa_app::routes())
        .merge(console::routes())
        .merge(faults::routes())
        .merge(lwa::routes())
        .merge(smapi::routes())
        .fallback(console::not_found)
        .layer(middleware::from_fn_with_state(shared.clone(), faults::stand_between))
        .layer(middleware::from_fn_with_state(address, guard::guard))
        .with_state(shared.clone())
}

/// Takes connections until the practice ends.
async fn serve(listener: TcpListener, router: Router, mut closed: watch::Receiver<()>) {
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            // Nothing is ever sent: this ends when the sender is dropped.
            _ = closed.changed() => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection(stream, router.clone(), &graceful));
                }
                // Out of file handles: others may be closed in a moment.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(LAST_ANSWERS, graceful.shutdown()).await;
}

/// Answers one connection's requests.
fn connection(
    stream: TcpStream,
    router: Router,
    graceful: &GracefulShutdown,
) -> impl Future<Output = ()> + use<> {
    let (wire, scissors) = Wire::new(stream);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(scissors.clone());
        router.clone().call(request.map(Body::new))
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .serve_connection(TokioIo::new(wire), service);
    let watched = graceful.watch(connection);
    async move {
        // A client that went away, or an answer cut on purpose, is nobody's error.
        let _ = watched.await;
    }
}

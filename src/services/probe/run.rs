//! A whole probe: every server looked at, then every question asked, two at a time a server.

use std::env;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::model::HostPort;
use crate::model::Reach;
use crate::model::Seen;
use crate::services::amazon::Endpoints;
use crate::services::probe::Asker;
use crate::services::probe::Question;
use crate::services::probe::Roots;
use crate::services::probe::host::practised;
use crate::services::probe::look_at;

/// For one question, from connecting to the last byte.
const PATIENCE: Duration = Duration::from_secs(5);

/// So many questions stand open at one server at any time.
const AT_ONCE: usize = 2;

/// Whether this computer is told to go through a proxy.
pub fn proxy() -> bool {
    ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Asks the questions of the servers that were ticked; tells each piece as it comes. Dropping the future ends it.
/// Where a practice Amazon stands in for a server, it is asked instead, and nobody else.
pub async fn run(
    questions: Vec<Question>,
    reach: Arc<Reach>,
    roots: Arc<Roots>,
    endpoints: Endpoints,
    tell: impl Fn(Seen) + Clone + Send + 'static,
) {
    let mut servers: Vec<HostPort> =
        questions.iter().map(|question| question.server.clone()).collect();
    servers.sort_unstable();
    servers.dedup();
    let mut parts = JoinSet::new();
    for server in servers {
        let own = questions.iter().filter(|question| question.server == server).cloned().collect();
        let (reach, roots) = (Arc::clone(&reach), Arc::clone(&roots));
        let (endpoints, tell) = (endpoints.clone(), tell.clone());
        parts.spawn(async move {
            if let Some(asker) = meet(&server, &reach, &roots, &endpoints, tell.clone()).await {
                ask_all(asker, own, tell).await;
            }
        });
    }
    while parts.join_next().await.is_some() {}
}

/// Looks at one server, tells what it saw, and gives who may ask it; nothing for a server that was not ticked, cannot
/// be asked or takes no connection.
pub async fn meet(
    server: &HostPort,
    reach: &Reach,
    roots: &Roots,
    endpoints: &Endpoints,
    tell: impl Fn(Seen),
) -> Option<Asker> {
    if !reach.allows(server) {
        return None;
    }
    if let Some(asker) = Asker::practising(server, endpoints, reach) {
        tell(Seen::Host(practised(server)));
        return Some(asker);
    }
    let seen = look_at(server, reach, roots).await;
    let asker = Asker::new(server, &seen.names, reach).filter(|_| seen.is_connected() || proxy());
    tell(Seen::Host(seen));
    asker
}

/// Asks one server these questions, two at a time; tells each answer as it comes.
pub async fn ask_all(
    asker: Asker,
    questions: Vec<Question>,
    tell: impl Fn(Seen) + Clone + Send + 'static,
) {
    let room = Arc::new(Semaphore::new(AT_ONCE));
    let mut open = JoinSet::new();
    for question in questions {
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        let (asker, tell) = (asker.clone(), tell.clone());
        open.spawn(async move {
            let exchange = asker.ask(question.sent, PATIENCE).await;
            tell(Seen::Asked(question.asked, exchange));
            drop(place);
        });
    }
    while open.join_next().await.is_some() {}
}

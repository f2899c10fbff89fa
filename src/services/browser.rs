//! The system's browser.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::thread;
use std::time::Duration;

use thiserror::Error;
use tokio::sync::oneshot;
use tokio::time::timeout;
use url::Host;
use url::Url;

use crate::i18n::key;
use crate::i18n::text_with;

/// A starter of browsers that is still busy after this has done its part.
const PATIENCE: Duration = Duration::from_secs(5);

/// Who opens pages.
#[derive(Clone)]
pub enum Browser {
    /// The system's own.
    System,
    /// Writes down what it was asked to open, for tests.
    Recorded(Arc<Mutex<Vec<String>>>),
    /// There is none, for tests.
    Missing,
}

/// Why a page was not opened. The address is in it, to be shown and copied.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum BrowserError {
    #[error("no browser could be opened")]
    Missing(String),
    /// Neither https nor a page of the practice Amazon.
    #[error("not a page to open")]
    NotAPage(String),
}

impl BrowserError {
    /// What happened and what to do, for people.
    pub fn text(&self) -> String {
        let (key, address) = match self {
            Self::Missing(address) => (key::BROWSER_MISSING, address),
            Self::NotAPage(address) => (key::BROWSER_NOT_A_PAGE, address),
        };
        text_with(key, &[("address", address)])
    }
}

impl Browser {
    /// Opens an `https` page, or an `http` one on 127.0.0.1. The address is handed over as one argument to the
    /// system's starter, without a shell.
    pub async fn open(&self, address: &str) -> Result<(), BrowserError> {
        let page =
            page(address).ok_or_else(|| BrowserError::NotAPage(address.to_owned()))?.to_string();
        match self {
            Self::System => start(page).await,
            Self::Recorded(opened) => {
                opened.lock().unwrap_or_else(PoisonError::into_inner).push(page);
                Ok(())
            }
            Self::Missing => Err(BrowserError::Missing(page)),
        }
    }
}

/// The address, when it is one that may be opened.
fn page(address: &str) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    let is_ours = match url.scheme() {
        "https" => url.host().is_some(),
        "http" => url.host() == Some(Host::Ipv4(std::net::Ipv4Addr::LOCALHOST)),
        _ => false,
    };
    (is_ours && url.username().is_empty() && url.password().is_none()).then_some(url)
}

async fn start(page: String) -> Result<(), BrowserError> {
    let (sender, receiver) = oneshot::channel();
    let missing = BrowserError::Missing(page.clone());
    let started = thread::Builder::new().name("browser".to_owned()).spawn(move || {
        let _ = sender.send(open::that_detached(page).is_ok());
    });
    if started.is_err() {
        return Err(missing);
    }
    match timeout(PATIENCE, receiver).await {
        Ok(Ok(false) | Err(_)) => Err(missing),
        Ok(Ok(true)) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tokio's test macro waits for its runtime")]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_pages_are_opened() {
        let opened = Arc::new(Mutex::new(Vec::new()));
        let browser = Browser::Recorded(Arc::clone(&opened));
        for address in [
            "https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html",
            "http://127.0.0.1:40123/ap/oa?client_id=x",
            "HTTPS://example.com/a b\"$(x)",
        ] {
            browser.open(address).await.unwrap();
        }
        assert_eq!(opened.lock().unwrap()[2], "https://example.com/a%20b%22$(x)");
        for address in [
            "http://example.com/",
            "http://localhost/",
            "http://127.0.0.2/",
            "http://127.0.0.1.example.com/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://example.com/",
            "https://user@example.com/",
            "https://user:pass@example.com/",
            "--help",
            "",
        ] {
            let refused = BrowserError::NotAPage(address.to_owned());
            assert_eq!(browser.open(address).await, Err(refused), "{address}");
        }
        assert_eq!(opened.lock().unwrap().len(), 3);
    }

    #[tokio::test]
    async fn without_a_browser_the_address_is_shown() {
        let error = Browser::Missing.open("https://example.com/").await.unwrap_err();
        assert!(error.text().contains("https://example.com/"));
    }
}

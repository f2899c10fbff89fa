//! All that a probe saw, piece by piece.

use crate::model::Exchange;
use crate::model::HostPort;
use crate::model::HostSeen;
use crate::model::Region;

/// One piece of what a probe saw.
#[derive(Clone, PartialEq)]
pub enum Seen {
    Host(HostSeen),
    Asked(Asked, Exchange),
}

/// What a question was for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Asked {
    /// The sign-in page, as Alexa asks for it, with the return address of one region.
    SignIn(Region),
    /// The same with a `state` as long as Alexa's can be.
    LongState,
    /// The same with the return address not encoded.
    PlainReturn,
    /// The same under the name of a web view on a phone.
    WebView(Phone),
    /// The same under the name of a Java program.
    SignInAsJava,
    /// The same with another scope.
    Scope(&'static str),
    /// The front page of the sign-in page's server.
    FrontPage,
    /// What the service publishes about itself.
    Published,
    /// The token address, with a made-up code and secret.
    Token,
    /// The same once more, for its time.
    TokenAgain,
    /// The same under the name of a browser.
    TokenAsBrowser,
    /// The token address, with a made-up code and the real client ID and secret.
    Credentials(Scheme),
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Phone {
    Android,
    Ios,
}

/// How client ID and secret travel (`accessTokenScheme`; RFC 6749, section 2.3.1).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scheme {
    /// In the `Authorization` header.
    Basic,
    /// In the form.
    Body,
}

impl Scheme {
    /// Amazon's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Basic => "HTTP_BASIC",
            Self::Body => "REQUEST_BODY_CREDENTIALS",
        }
    }

    /// Amazon's word → the scheme.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Basic, Self::Body].into_iter().find(|scheme| scheme.as_str() == word)
    }

    /// The one that was not chosen.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Basic => Self::Body,
            Self::Body => Self::Basic,
        }
    }
}

/// Everything that one probe saw so far.
#[derive(Clone, Default, PartialEq)]
pub struct ProbeSeen {
    pub hosts: Vec<HostSeen>,
    pub exchanges: Vec<(Asked, Exchange)>,
    /// When it began. Seconds since 1970, by the clock here.
    pub began: i64,
    /// Whether this computer is told to go through a proxy. We do not, for it could lead elsewhere.
    pub proxy: bool,
    /// Whether a rehearsal was given tokens at the token address.
    pub gave_tokens: bool,
    /// Whether every question was asked.
    pub done: bool,
}

impl ProbeSeen {
    pub fn add(&mut self, seen: Seen) {
        match seen {
            Seen::Host(host) => self.hosts.push(host),
            Seen::Asked(asked, exchange) => self.exchanges.push((asked, exchange)),
        }
    }

    /// What was seen of a server.
    pub fn host(&self, server: &HostPort) -> Option<&HostSeen> {
        self.hosts.iter().find(|host| host.server == *server)
    }

    /// The first exchange of that kind.
    pub fn exchange(&self, asked: Asked) -> Option<&Exchange> {
        self.exchanges.iter().find(|(known, _)| *known == asked).map(|(_, exchange)| exchange)
    }
}

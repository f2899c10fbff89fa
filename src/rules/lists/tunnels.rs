//! `TUNNELS`: services that lend a name for a while.
//!
//! Left out on purpose: Nabu Casa, `DuckDNS`, dynu, no-ip, Synology, `MyFRITZ`, Tailscale; these names stay the same.

const TUNNELS: [&str; 33] = [
    "app.github.dev",
    "bore.pub",
    "csb.app",
    "devtunnels.ms",
    "githubpreview.dev",
    "gitpod.io",
    "lhr.life",
    "lhr.rocks",
    "loca.lt",
    "localcan.dev",
    "localhost.run",
    "localtunnel.me",
    "loclx.io",
    "ngrok-free.app",
    "ngrok-free.dev",
    "ngrok.app",
    "ngrok.dev",
    "ngrok.io",
    "packetriot.net",
    "pagekite.me",
    "pinggy.io",
    "pinggy.link",
    "pinggy.online",
    "replit.dev",
    "serveo.net",
    "serveousercontent.com",
    "sharedwithexpose.com",
    "telebit.io",
    "trycloudflare.com",
    "tunnelmole.net",
    "tunnelto.dev",
    "webhook.site",
    "zrok.io",
];

/// Whether a host in small letters is a name of such a service.
pub(in crate::rules) fn is_tunnel(host: &str) -> bool {
    TUNNELS.iter().any(|end| {
        host.strip_suffix(end).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_lent_are_known() {
        assert!(TUNNELS.is_sorted());
        for end in TUNNELS {
            assert!(is_tunnel(end) && is_tunnel(&format!("a-1.eu.{end}")), "{end}");
            assert!(!is_tunnel(&format!("my{end}")), "{end}");
            assert!(!is_tunnel(&format!("{end}.tidewater-lights.com")), "{end}");
        }
    }

    #[test]
    fn names_that_stay_are_none() {
        for host in [
            "abcd1234.ui.nabu.casa",
            "birchlane.duckdns.org",
            "birchlane.dynu.net",
            "birchlane.no-ip.org",
            "birchlane.synology.me",
            "x1.myfritz.net",
            "home.tail1234.ts.net",
            "1234.cfargotunnel.com",
            "github.dev",
            "ngrok.tidewater-lights.com",
        ] {
            assert!(!is_tunnel(host), "{host}");
        }
    }
}

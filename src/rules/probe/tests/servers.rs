//! Names, connections, greetings and certificates, and whose word counts.

use super::*;

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a fault")]
fn each_fault_of_a_server_has_its_code() {
    let none: &[&str] = &[];
    let cases: Vec<(&str, ProbeSeen, &[&str])> = vec![
        ("no name", with_host(|h| h.names.fault = Some(NameFault::NoSuchName)), &["AL-201 error"]),
        ("silent resolver", with_host(|h| h.names.fault = Some(NameFault::Silent)), none),
        (
            "refused",
            with_host(|h| h.connections[0].outcome = Connected::Refused),
            &["AL-202 error"],
        ),
        (
            "refused on IPv4 alone",
            with_host(|h| {
                h.connections[0].outcome = Connected::Refused;
                let address = "2606:2800::1".parse().unwrap();
                h.connections.push(Connection { address, outcome: Connected::After(9) });
            }),
            &["AL-202 error"],
        ),
        (
            "refused behind a proxy",
            ProbeSeen {
                proxy: true,
                ..with_host(|h| h.connections[0].outcome = Connected::Refused)
            },
            none,
        ),
        (
            "ipv6 dead",
            with_host(|h| {
                let address: std::net::IpAddr = "2606:2800::1".parse().unwrap();
                h.names.v6.push(address);
                h.connections.push(Connection { address, outcome: Connected::TimedOut });
            }),
            &["AL-206 warning"],
        ),
        ("plain http", with_host(|h| h.plain = Some("HTTP/1.1 400".to_owned())), &["AL-223 error"]),
        (
            "another protocol",
            with_host(|h| h.plain = Some("SSH-2.0".to_owned())),
            &["AL-223 error"],
        ),
        (
            "only http2",
            with_host(|h| h.hello = Some(failed(HelloFault::NoHttp11))),
            &["AL-223 error"],
        ),
        (
            "client certificate",
            with_host(|h| h.hello_12 = Some(failed(HelloFault::CertificateDemanded))),
            &["AL-223 error"],
        ),
        (
            "only 1.3",
            with_host(|h| h.hello_12 = Some(failed(HelloFault::NoCommonVersion))),
            &["AL-204 error"],
        ),
        (
            "unknown root",
            with_host(|h| h.trust = Some(Err(TrustFault::UnknownIssuer))),
            &["AL-203 error"],
        ),
        ("short key", with_certificate(|c| c.key = PublicKey::Rsa(1024)), &["AL-203 error"]),
        ("long key", with_certificate(|c| c.key = PublicKey::Rsa(2048)), none),
        ("sha1", with_certificate(|c| c.weak_signature = true), &["AL-203 error"]),
        (
            "other name",
            with_host(|h| h.trust = Some(Err(TrustFault::WrongName))),
            &["AL-205 error"],
        ),
        ("expired", with_certificate(|c| c.not_after = NOW - 1), &["AL-205 error"]),
        ("not yet", with_certificate(|c| c.not_before = NOW + 1), &["AL-205 error"]),
        ("soon", with_certificate(|c| c.not_after = NOW + 13 * DAY), &["AL-205 warning"]),
        ("fifteen days", with_certificate(|c| c.not_after = NOW + 15 * DAY), none),
        ("not for servers", with_certificate(|c| c.for_servers = Some(false)), &["AL-205 error"]),
    ];
    for (name, seen, expected) in cases {
        assert_eq!(codes(&judged(&seen)), expected, "{name}");
    }
}

#[test]
fn a_server_at_home_that_somebody_vouched_for_is_a_note() {
    let mut settings = settings();
    settings.authorization_url = "https://bridge.local/authorize".to_owned();
    let of_settings = crate::rules::check(
        &settings,
        &crate::model::Secret::default(),
        &crate::model::Context::default(),
    );
    let severity = |checked: &Checked| {
        checked.findings.iter().find(|finding| finding.code == "AL-019").map(|f| f.severity)
    };
    for (fault, expected) in [
        (None, Severity::Note),
        (Some(NameFault::NotPublic("10.0.0.7".parse().unwrap())), Severity::Error),
    ] {
        let mut seen = with_host(|h| h.server.host = "bridge.local".to_owned());
        seen.hosts[0].names.fault = fault;
        let mut checked = of_settings.clone();
        take_their_word(&settings, &seen, &mut checked);
        assert_eq!(severity(&checked), Some(expected));
    }
}

#[test]
fn a_server_that_was_not_found_is_never_called_fine_whatever_keeps_the_rules_silent() {
    let mut settings = settings();
    settings.authorization_url = "https://localhost:8443/authorize".to_owned();
    settings.access_token_url = "https://localhost:8443/token".to_owned();
    let context = crate::model::Context::default();
    let own = crate::rules::check(&settings, &crate::model::Secret::default(), &context);
    for (fault, expected) in [
        (NameFault::NotPublic([127, 0, 0, 1].into()), "problem"),
        (NameFault::NoSuchName, "problem"),
        (NameFault::Silent, "unknown"),
    ] {
        let mut seen =
            with_host(|h| h.server = HostPort { host: "localhost".to_owned(), port: 8443 });
        seen.exchanges.clear();
        (seen.hosts[0].names.fault, seen.hosts[0].hello) = (Some(fault), None);
        seen.hosts[0].connections.clear();
        let judged = judge(&settings, &seen, &own);
        assert_eq!(codes(&judged), [""; 0]);
        assert_eq!(stations(&settings, &seen, &judged)[0].standing.as_str(), expected);
    }
}

#[test]
fn at_home_nobody_cares_for_ipv6() {
    let seen = with_host(|h| {
        let address: std::net::IpAddr = "::1".parse().unwrap();
        h.names.v6.push(address);
        h.connections.push(Connection { address, outcome: Connected::Refused });
        h.ipv6_here = false;
    });
    let judged = judged(&seen);
    assert_eq!(codes(&judged), [""; 0]);
    assert!(!judged.not_checked.iter().any(|not| not.code == "AL-206"));
}

//! Forty shapes in which values come through the clipboard.

use super::*;

const ID: &str = "amzn1.application-oa2-client.8f3a1c7be2d94560a1b2c3d4e5f60718";
const SECRET: &str =
    "amzn1.oa2-cs.v1.5b1c0e9d8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c";
const OLD_SECRET: &str = "5b1c0e9d8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c";
const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const LINK: &str = "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I";

/// `{id}`, `{secret}`, `{old}`, `{skill}` and `{link}` stand for the values above.
const SHAPES: [(&str, &[(Input, &str)]); 42] = [
    ("{id}", &[(Input::ClientId, "{id}")]),
    ("{secret}", &[(Input::ClientSecret, "{secret}")]),
    ("{old}", &[(Input::ClientSecret, "{old}")]),
    ("{skill}", &[(Input::SkillId, "{skill}")]),
    ("{link}", &[(Input::Vendor, "{link}")]),
    ("  {id}\n", &[(Input::ClientId, "{id}")]),
    ("\"{id}\"", &[(Input::ClientId, "{id}")]),
    ("“{secret}”", &[(Input::ClientSecret, "{secret}")]),
    ("Client ID: {id}", &[(Input::ClientId, "{id}")]),
    ("Client ID:{id}", &[(Input::ClientId, "{id}")]),
    ("Client ID {id}", &[(Input::ClientId, "{id}")]),
    ("Client ID\t{id}", &[(Input::ClientId, "{id}")]),
    ("Client ID\n{id}", &[(Input::ClientId, "{id}")]),
    ("Your Client ID\n\n{id}\n", &[(Input::ClientId, "{id}")]),
    ("client_id={id}", &[(Input::ClientId, "{id}")]),
    ("export LWA_CLIENT_ID=\"{id}\"", &[(Input::ClientId, "{id}")]),
    ("\"clientId\": \"{id}\",", &[(Input::ClientId, "{id}")]),
    ("- Client ID: `{id}`", &[(Input::ClientId, "{id}")]),
    ("| Client ID | {id} |", &[(Input::ClientId, "{id}")]),
    ("Client ID → {id}", &[(Input::ClientId, "{id}")]),
    ("clientId: my-alexa-skill", &[(Input::ClientId, "my-alexa-skill")]),
    ("Client Secret: {secret}", &[(Input::ClientSecret, "{secret}")]),
    ("Client Secret\nHide Secret\n{secret}", &[(Input::ClientSecret, "{secret}")]),
    ("Client Secret Hide Secret {secret}", &[(Input::ClientSecret, "{secret}")]),
    ("Secret: s3cr3t-of-our-own", &[(Input::ClientSecret, "s3cr3t-of-our-own")]),
    ("Your Secret\n{old}", &[(Input::ClientSecret, "{old}")]),
    ("Skill ID: {skill}", &[(Input::SkillId, "{skill}")]),
    ("The skill is {skill}.", &[(Input::SkillId, "{skill}")]),
    ("Alexa Skill ID\n{skill}\nCopy", &[(Input::SkillId, "{skill}")]),
    ("Vendor ID: M2AB3CD4EFGH5I", &[(Input::Vendor, "M2AB3CD4EFGH5I")]),
    ("vendorId=M2AB3CD4EFGH5I", &[(Input::Vendor, "M2AB3CD4EFGH5I")]),
    (
        "Alexa Redirect URLs\n{link}\nhttps://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I",
        &[(Input::Vendor, "{link}")],
    ),
    (
        "Access Token URI: https://login.tidewater.example/token",
        &[(Input::AccessTokenUrl, "https://login.tidewater.example/token")],
    ),
    (
        "Your Web Authorization URI\nhttps://login.tidewater.example/authorize",
        &[(Input::AuthorizationUrl, "https://login.tidewater.example/authorize")],
    ),
    (
        "https://api.amazon.com/auth/o2/token",
        &[(Input::AccessTokenUrl, "https://api.amazon.com/auth/o2/token")],
    ),
    (
        "Client ID\n{id}\nClient Secret\nShow Secret\n{secret}",
        &[(Input::ClientId, "{id}"), (Input::ClientSecret, "{secret}")],
    ),
    ("{id} {secret}", &[(Input::ClientId, "{id}"), (Input::ClientSecret, "{secret}")]),
    (
        "{\"clientId\": \"{id}\", \"clientSecret\": \"{secret}\"}",
        &[(Input::ClientId, "{id}"), (Input::ClientSecret, "{secret}")],
    ),
    (
        "```json\n{\"accountLinkingRequest\": {\"clientId\": \"{id}\", \"accessTokenUrl\": \
         \"https://api.amazon.com/auth/o2/token\"}}\n```",
        &[
            (Input::ClientId, "{id}"),
            (Input::AccessTokenUrl, "https://api.amazon.com/auth/o2/token"),
        ],
    ),
    (
        "Hi, the ID is {id} and the secret is {secret}, good luck",
        &[(Input::ClientId, "{id}"), (Input::ClientSecret, "{secret}")],
    ),
    (
        "Skill: {skill}, vendor link {link}",
        &[(Input::SkillId, "{skill}"), (Input::Vendor, "{link}")],
    ),
    ("client id: {secret}", &[(Input::ClientSecret, "{secret}")]),
];

fn filled(text: &str) -> String {
    text.replace("{id}", ID)
        .replace("{secret}", SECRET)
        .replace("{old}", OLD_SECRET)
        .replace("{skill}", SKILL)
        .replace("{link}", LINK)
}

#[test]
fn every_shape_gives_its_values() {
    for (shape, expected) in SHAPES {
        let found = values_in(&filled(shape));
        let found: Vec<(Input, &str)> =
            found.iter().map(|found| (found.home, found.value.expose())).collect();
        let expected: Vec<(Input, String)> =
            expected.iter().map(|(home, value)| (*home, filled(value))).collect();
        let expected: Vec<(Input, &str)> =
            expected.iter().map(|(home, value)| (*home, value.as_str())).collect();
        assert_eq!(found, expected, "{shape}");
    }
}

#[test]
fn ordinary_values_are_nobodys() {
    for text in [
        "",
        "my-alexa-skill",
        "https://login.tidewater.example/authorize",
        "Car-Fu",
        "Lets people link their account",
        "profile:user_id",
        "3600",
        "amzn1.application.8f3a1c7be2d94560a1b2c3d4e5f60718",
        "A1B2C3D4E5F6G7",
    ] {
        assert!(values_in(text).is_empty(), "{text}");
    }
}

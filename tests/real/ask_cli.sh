# The real ASK CLI against the practice Amazon: it reads, writes and is refused as it would be at Amazon's.
# With ORIGIN, TOKEN, VENDOR and SKILL (a custom skill) set, that practice Amazon is used and its account
# linking left deleted; else one is started. ASK is the program, target/real's unless set.
set -euo pipefail
. tests/real/common.sh
ASK=${ASK:-$REAL/node_modules/.bin/ask}
WORK=$(mktemp -d "$REAL/ask.XXXXXX")
trap 'rm -rf "$WORK"' EXIT
if [ -z "${ORIGIN:-}" ]; then
    start_practice
    trap 'stop_practice; rm -rf "$WORK"' EXIT
fi
SENT=$WORK/request.json
RETURN_URL=http://127.0.0.1:9090/cb

cat >"$SENT" <<'JSON'
{
  "accountLinkingRequest": {
    "type": "AUTH_CODE",
    "authorizationUrl": "https://www.amazon.com/ap/oa",
    "domains": ["example.com"],
    "clientId": "amzn1.application-oa2-client.0123456789abcdef0123456789abcdef",
    "scopes": ["profile"],
    "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
    "clientSecret": "not told again",
    "accessTokenScheme": "HTTP_BASIC",
    "defaultTokenExpirationInSeconds": 3600,
    "voiceForwardAccountLinking": "ENABLED",
    "pkceConfiguration": { "status": "ENABLED", "codeChallengeMethod": "S256" }
  }
}
JSON

# An ASK CLI that knows nothing but this practice Amazon: `ask_with NAME=VALUE… -- command…`.
ask_with() {
    local more=()
    while [ "$1" != -- ]; do more+=("$1") && shift; done
    shift
    timeout 120 env -i PATH="$PATH" HOME="$WORK" ASK_VENDOR_ID="$VENDOR" \
        AWS_ACCESS_KEY_ID=none AWS_SECRET_ACCESS_KEY=none \
        ASK_SMAPI_SERVER_BASE_URL="$ORIGIN" ASK_LWA_TOKEN_HOST="$ORIGIN" ASK_LWA_AUTHORIZE_HOST="$ORIGIN" \
        ASK_SHARE_USAGE=false ASK_SKIP_NEW_VERSION_REMINDER=true "${more[@]}" \
        "$ASK" smapi "$@" 2>"$WORK/stderr" || { cat "$WORK/stderr"; return 1; }
}
ask() { ask_with ASK_ACCESS_TOKEN="$TOKEN" -- "$@"; }

# Compares JSON on stdin with what is wanted, letter for letter but for the order of names.
same() {
    local what=$1 wanted=$2 seen
    seen=$(jq -S . 2>/dev/null) || fail "$what: no JSON"
    wanted=$(jq -S . <<<"$wanted")
    [ "$seen" = "$wanted" ] || { diff <(printf '%s\n' "$wanted") <(printf '%s\n' "$seen") || true; fail "$what"; }
    printf 'the same: %s\n' "$what"
}

# Runs a command that has to fail with a status code.
refused() {
    local status=$1 out
    shift
    if out=$(ask "$@"); then fail "$* was not refused"; fi
    grep -q "Request failed with status code $status" <<<"$out" || fail "$*: not $status: $out"
    printf 'refused with %s: %s\n' "$status" "$*"
}

info="--skill-id $SKILL"
ask get-vendor-list | jq -c '[.vendors[].id]' | same "vendors" "[\"$VENDOR\"]"
ask list-skills-for-vendor >"$WORK/skills.json"
jq -e --arg id "$SKILL" 'any(.skills[]; .skillId == $id)' "$WORK/skills.json" >/dev/null || fail "the skill is not listed"
printf 'listed: %s\n' "$SKILL"
ask list-skills-for-vendor --max-results 1 | jq '{n: (.skills | length), isTruncated}' |
    same "a page of skills" '{"n": 1, "isTruncated": true}'
ask get-skill-manifest $info | jq '.manifest.apis' | same "manifest" '{"custom": {}}'
ask get-skill-status $info | jq '.manifest.lastUpdateRequest' | same "status" '{"status": "SUCCEEDED"}'

ask delete-account-linking-info $info >/dev/null || true
refused 404 get-account-linking-info $info
refused 404 delete-account-linking-info $info
refused 400 update-account-linking-info $info --account-linking-request '{"clientId":"without the wrapper"}'
refused 400 update-account-linking-info $info --account-linking-request '{"accountLinkingRequest":{"type":"AUTH_CODE"}}'

ask update-account-linking-info $info --account-linking-request "file:$SENT"
told=$(jq '{accountLinkingResponse: (.accountLinkingRequest | del(.clientSecret))}' "$SENT")
ask get-account-linking-info $info | same "settings, but for the secret" "$told"
ask get-account-linking-info $info --full-response >"$WORK/full.json"
etag=$(jq -r .headers.etag "$WORK/full.json")
jq -e '.headers."x-amzn-requestid"' "$WORK/full.json" >/dev/null || fail "no request ID"
refused 412 update-account-linking-info $info --account-linking-request "file:$SENT" --if-match "not $etag"
ask update-account-linking-info $info --account-linking-request "file:$SENT" --if-match "$etag"

# A refresh token of a security profile made by hand, exchanged by the ASK CLI itself.
curl() { command curl --silent --show-error --fail --noproxy '*' "$@"; }
console=$ORIGIN/settings/console/securityprofile
curl -o "$WORK/created" --data-urlencode name=ASK --data-urlencode description=ASK \
    --data-urlencode privacy_url=https://example.com "$console/create-security-profile.html"
page=$(curl "$ORIGIN/loginwithamazon/console/site/lwa/overview.html")
client=$(grep -o 'amzn1.application-oa2-client.[0-9a-f]*' <<<"$page" | tail -n 1)
secret=$(grep -o 'amzn1.oa2-cs.v1.[0-9a-f]*' <<<"$page" | tail -n 1)
curl -o "$WORK/saved" -d do=save --data-urlencode "return_url=$RETURN_URL" \
    "$console/web-settings/update.html?profile=$client"
back=$(curl -o "$WORK/back" -w '%{redirect_url}' -d answer=allow \
    "$ORIGIN/ap/oa?client_id=$client&response_type=code&scope=alexa::ask:skills:readwrite&redirect_uri=$RETURN_URL")
code=$(grep -o 'code=[^&]*' <<<"$back" | cut -d= -f2)
refresh=$(curl -d grant_type=authorization_code -d "code=$code" -d "redirect_uri=$RETURN_URL" \
    -d "client_id=$client" -d "client_secret=$secret" "$ORIGIN/auth/o2/token" | jq -r .refresh_token)
ask_with ASK_REFRESH_TOKEN="$refresh" ASK_LWA_CLIENT_ID="$client" ASK_LWA_CLIENT_CONFIRMATION="$secret" -- \
    get-account-linking-info $info | same "settings, by a refresh token" "$told"
if ask_with ASK_REFRESH_TOKEN="$refresh" ASK_LWA_CLIENT_ID="$client" ASK_LWA_CLIENT_CONFIRMATION=wrong -- \
    get-account-linking-info $info; then fail "a wrong secret was good"; fi
ask delete-account-linking-info $info
# A skill made by this program, read, enabled and spoken to by the ASK CLI.
made=$(HOME=$WORK SKILL_LINKER_ACCESS_TOKEN=$TOKEN "$PROGRAM" --amazon "$ORIGIN" --quiet create \
    --name "account linking" --invocation "do it" --yes --format json | jq -r .skillId)
mine="--skill-id $made"
ask get-skill-status $mine | jq '{
    manifest: .manifest.lastUpdateRequest.status,
    hosting: .hostedSkillProvisioning.lastUpdateRequest.status,
    model: .interactionModel."en-US".lastUpdateRequest.status,
    steps: [.interactionModel."en-US".lastUpdateRequest.buildDetails.steps[].status] | unique
}' | same "status of the skill that was made" \
    '{"manifest": "SUCCEEDED", "hosting": "SUCCEEDED", "model": "SUCCEEDED", "steps": ["SUCCEEDED"]}'
ask get-interaction-model $mine --stage development --locale en-US |
    jq '.interactionModel.languageModel | {invocationName, intents: [.intents[].name]}' |
    same "its model" '{"invocationName": "do it", "intents": ["AMAZON.CancelIntent", "AMAZON.FallbackIntent",
        "AMAZON.HelpIntent", "AMAZON.NavigateHomeIntent", "AMAZON.StopIntent", "WhoAmIIntent"]}'
refused 404 get-skill-enablement-status $mine --stage development
ask set-skill-enablement $mine --stage development >/dev/null
ask get-skill-enablement-status $mine --stage development >/dev/null

# Says something by the ASK CLI and waits for the answer.
simulate() {
    local id
    id=$(ask simulate-skill "$1" "$2" --stage development --input-content "$3" --device-locale en-US | jq -r .id)
    for _ in $(seq 10); do
        ask get-skill-simulation "$1" "$2" --stage development --simulation-id "$id" >"$WORK/simulation.json"
        [ "$(jq -r .status "$WORK/simulation.json")" = IN_PROGRESS ] || break
        sleep 1
    done
    jq '{status, card: .result.skillExecutionInfo.invocations[0].invocationResponse.body.response.card.type}' \
        "$WORK/simulation.json"
}
simulate $mine "open do it" | same "what the skill answers" '{"status": "SUCCESSFUL", "card": "LinkAccount"}'
HOME=$WORK SKILL_LINKER_ACCESS_TOKEN=$TOKEN "$PROGRAM" --amazon "$ORIGIN" --quiet try "$made" --format json |
    jq '{said, link}' | same "the same by this program" '{"said": "open do it", "link": "notLinked"}'

# And one made by the ASK CLI, which has no place for its code.
cat >"$WORK/manifest.json" <<'JSON'
{
  "manifest": {
    "publishingInformation": { "locales": { "de-DE": { "name": "von fremder Hand" } } },
    "apis": { "custom": {} },
    "manifestVersion": "1.0"
  }
}
JSON
theirs=$(ask create-skill-for-vendor --manifest "file:$WORK/manifest.json" | jq -r .skillId)
sleep 4
ask get-skill-manifest --skill-id "$theirs" | same "their manifest" "$(cat "$WORK/manifest.json")"
refused 403 set-skill-enablement --skill-id "$theirs" --stage development
refused 400 create-skill-for-vendor --manifest '{"manifest":{"manifestVersion":"1.0"}}'
printf 'the ASK CLI is at home here\n'

# The implicit grant in the practice Alexa app, by a real browser: the token stands behind the # of an address, where the
# page's own script alone can read it.
. tests/real/common.sh
start_practice
trap stop_practice EXIT
profiles=$ORIGIN/loginwithamazon/console/site/lwa/overview.html
picture=$REAL/out/implicit.png
client=$(node tests/real/browser.mjs profile "$profiles" Implicit Implicit https://example.com/privacy "$picture" | jq -r .clientId)
back="https://pitangui.amazon.com/spa/skill/account-linking-status.html?vendorId=$VENDOR"
node tests/real/browser.mjs return-urls "$profiles" Implicit "$picture" "$back"
jq -n --arg client "$client" '{accountLinkingRequest: {type: "IMPLICIT", authorizationUrl: "https://www.amazon.com/ap/oa",
    clientId: $client, scopes: ["profile"], skipOnEnablement: true}}' |
    curl -fsS --max-time 20 -X PUT -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' --data @- \
        "$ORIGIN/v1/skills/$SKILL/stages/development/accountLinkingClient"
ended=$(node tests/real/browser.mjs link "$ORIGIN/practice/alexa-app/$SKILL" "$picture")
[[ $ended == *"account has been successfully linked"* ]] || fail "it ends on: $ended"
echo "linked with the implicit grant"

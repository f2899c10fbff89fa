class TokenRefused(Exception):
    """The token is missing, ran out, or was taken back: linking again is the cure."""


def who_is(token):
    """Asks whose token it is.

    401 refuses it; Login with Amazon says so with 400 and “invalid_token”.
    """
    if not PROFILE_URL:
        return {}
    if not (token.isascii() and token.isprintable()):
        # Python would quote it in an error, and so in the log.
        raise ValueError("the token is no token")
    headers = {"Accept": "application/json", "Authorization": f"Bearer {token}"}
    return asked("GET", PROFILE_URL, headers)


def asked(method, url, headers, form=None):
    """Sends one question and reads the JSON of its answer.

    It goes to that address alone: a redirect is not followed.
    """
    address = urlsplit(url)
    until = time.monotonic() + PATIENCE
    connection = http.client.HTTPSConnection(address.netloc, timeout=PATIENCE)
    try:
        path = address._replace(scheme="", netloc="").geturl() or "/"
        connection.request(method, path, body=form, headers=headers)
        response = connection.getresponse()
        body = b""
        part = response.read1(LONGEST)
        while part:
            body += part
            if len(body) > LONGEST or time.monotonic() > until:
                raise ValueError("the answer is too long or too slow")
            part = response.read1(LONGEST)
        return told(response.status, body)
    finally:
        connection.close()


def told(status, body):
    if status == 401 or (status == 400 and b"invalid_token" in body):
        raise TokenRefused("the token was refused")
    if status != 200:
        raise ValueError(f"status {status}")
    answer = json.loads(body)
    if not isinstance(answer, dict):
        raise ValueError("the answer is no JSON object")
    return answer

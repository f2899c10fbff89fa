"""A person with a browser: opens an address, follows where it leads, fills in forms, and presses yes or no.

It contacts this computer alone. Of scripts it understands what servers use to send people on: `location.replace` and a
form that sends itself.
"""

import html
import json
import re
import ssl
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from http.cookiejar import CookieJar, DefaultCookiePolicy

USER, PASSWORD, EMAIL = "alice", "wonderland-4711", "pat@practice.example"
YES = re.compile(r"allow|accept|authori|approve|consent|continue|grant|yes|confirm|sign.?in|log.?in")
NO = re.compile(r"abort|cancel|decline|deny|refuse|reject")
ASIDE = re.compile(r"log.?out|switch|another|search|lang")
LONGEST_WAY = 30
# Where the program answers itself, or the practice Alexa app does.
BACK = re.compile(r"/cb/?|/done|/refused|/api/skill/link/.*")


class Stuck(Exception):
    """A page that a person cannot leave; `is_dead` when nobody could, as its status or its emptiness shows."""

    is_dead = False


class Page(HTMLParser):
    """The forms, links and pictures of a page."""

    def __init__(self, text):
        super().__init__()
        self.forms, self.links, self.pictures, self.refresh = [], [], [], None
        self.button = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        has = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.forms.append({"action": has.get("action"), "method": has.get("method", "get").lower(),
                               "fields": [], "buttons": []})
        elif tag == "a" and "href" in has:
            self.links.append(has["href"])
        elif tag == "img" and "src" in has:
            self.pictures.append(has["src"])
        elif tag == "meta" and has.get("http-equiv", "").lower() == "refresh":
            self.refresh = has.get("content", "").partition("=")[2].strip("'\" ")
        elif self.forms and tag == "button":
            self.button = {"name": has.get("name"), "value": has.get("value", ""), "label": ""}
            self.forms[-1]["buttons"].append(self.button)
        elif self.forms and tag == "input":
            self.add_input(has)

    def add_input(self, has):
        form, kind = self.forms[-1], has.get("type", "text").lower()
        name, value = has.get("name"), has.get("value", "")
        if kind in ("submit", "image"):
            form["buttons"].append({"name": name, "value": value, "label": value})
        elif name and (kind not in ("checkbox", "radio") or "checked" in has):
            form["fields"].append((name, value, kind))

    def handle_data(self, data):
        if self.button is not None:
            self.button["label"] += data

    def handle_endtag(self, tag):
        if tag == "button":
            self.button = None


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_ignored):
        return None


class Browser:
    def __init__(self, certificates, says_no=False):
        trust = ssl.create_default_context(cafile=f"{certificates}/ca.pem")
        cookies = CookieJar(DefaultCookiePolicy(strict_ns_domain=0))
        self.says_no = says_no
        # The text of the page it ended on.
        self.ended_on = ""
        self.opener = urllib.request.build_opener(
            NoRedirects,
            urllib.request.HTTPCookieProcessor(cookies),
            urllib.request.HTTPSHandler(context=trust),
            urllib.request.ProxyHandler({}),
        )

    def sign_in(self, address):
        """Goes on until it is sent to another computer, or to a page without a way on; gives that address."""
        url, form, came_from = address, None, address
        for _ in range(LONGEST_WAY):
            if urllib.parse.urlsplit(url).hostname not in ("127.0.0.1", "localhost"):
                return url
            status, headers, text = self.fetch(url, form, came_from)
            came_from = url
            to = headers.get("Location")
            if to and status in (301, 302, 303, 307, 308):
                url, form = urllib.parse.urljoin(url, to), form if status in (307, 308) else None
                continue
            if BACK.fullmatch(urllib.parse.urlsplit(url).path):
                self.ended_on = text
                return url
            if refresh := headers.get("Refresh"):
                url, form = urllib.parse.urljoin(url, refresh.partition("=")[2]), None
                continue
            try:
                url, form = self.way_on(url, status, text)
            except Stuck as stuck:
                # It names where to go on to, in a way that no browser follows.
                stuck.is_dead |= bool(to)
                raise
        raise Stuck("it leads on for ever")

    def fetch(self, url, form, came_from, destination="document"):
        headers = {"Accept": "text/html,*/*", "Sec-Fetch-Dest": destination, "User-Agent": "Mozilla/5.0"}
        data = None
        if form is not None:
            data = urllib.parse.urlencode(form).encode()
            origin = urllib.parse.urlsplit(came_from)
            headers |= {"Origin": f"{origin.scheme}://{origin.netloc}", "Referer": came_from}
        request = urllib.request.Request(url.partition("#")[0], data=data, headers=headers)
        try:
            answer = self.opener.open(request, timeout=20)
        except urllib.error.HTTPError as error:
            answer = error
        except OSError as error:
            stuck = Stuck(f"{url}: {error}")
            stuck.is_dead = bool(BACK.fullmatch(urllib.parse.urlsplit(url).path))
            raise stuck from error
        return answer.status, answer.headers, answer.read().decode("utf-8", "replace")

    def way_on(self, url, status, text):
        """Where a page leads: by itself first, then by its forms and links."""
        page = Page(text)
        for picture in page.pictures:
            self.fetch(urllib.parse.urljoin(url, html.unescape(picture)), None, url, "image")
        sent = re.search(r'location\.replace\(("(?:[^"\\]|\\.)*")\)', text)
        if sent:
            return json.loads(sent.group(1)), None
        if page.refresh:
            return urllib.parse.urljoin(url, page.refresh), None
        refusing = [link for link in page.links if NO.search(link.lower())]
        if self.says_no and refusing:
            return urllib.parse.urljoin(url, refusing[0]), None
        forms = [form for form in page.forms if form["fields"] or form["buttons"]]
        if forms:
            return self.filled_in(url, max(forms, key=self.fitness))
        returning = [link for link in page.links if "code=" in link]
        if returning:
            return returning[0], None
        stuck = Stuck(f"{url} {status}: {text[:300]}")
        stuck.is_dead = status in (400, 404, 405, 410) or status >= 500 or not text
        raise stuck

    def filled_in(self, url, form):
        values = []
        for name, value, kind in form["fields"]:
            if kind == "password":
                value = PASSWORD
            elif kind in ("text", "email", "") and not value:
                value = EMAIL if kind == "email" else USER
            values.append((name, value))
        if button := self.pressed(form):
            values.append((button["name"], button["value"]))
        action = urllib.parse.urljoin(url, form["action"] or url)
        if form["method"] == "post":
            return action, values
        return action.partition("?")[0] + "?" + urllib.parse.urlencode(values), None

    def fitness(self, form):
        """How much a form looks like the one that signs in, or that says what the person wants to say."""
        words = " ".join(wording(button) for button in form["buttons"])
        kinds = [kind for _, _, kind in form["fields"]]
        return (
            5 * ("password" in kinds)
            + 3 * bool(YES.search(words))
            + 9 * bool(self.says_no and "password" not in kinds and NO.search(words))
            + (form["method"] == "post")
            - 6 * bool(ASIDE.search((form["action"] or "").lower() + words))
        )

    def pressed(self, form):
        named = [button for button in form["buttons"] if button["name"]]
        refusing = [button for button in named if NO.search(wording(button))]
        allowing = [button for button in named if button not in refusing and not ASIDE.search(wording(button))]
        first = refusing + allowing if self.says_no else allowing
        return first[0] if first else None


def wording(button):
    return " ".join((button["name"] or "", button["value"], button["label"])).lower()

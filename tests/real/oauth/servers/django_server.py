"""Fills the store of the django-oauth-toolkit server and is its application."""

import os

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from oauth2_provider.models import get_application_model  # noqa: E402

ENV = os.environ
call_command("migrate", verbosity=0)
person = User.objects.create_user(ENV["USER"], password=ENV["PASSWORD"])
get_application_model().objects.create(
    name="Alexa",
    authorization_grant_type="authorization-code",
    client_id=ENV["CLIENT_ID"],
    client_secret=ENV["CLIENT_SECRET"],
    client_type="confidential",
    redirect_uris=ENV["RETURN_URLS"],
    user=person,
)
app = get_wsgi_application()

"""Fills the store of the django-oidc-provider server and is its application."""

import os

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from oidc_provider.models import Client, ResponseType  # noqa: E402

ENV = os.environ
call_command("migrate", verbosity=0)
call_command("creatersakey")
User.objects.create_user(ENV["USER"], password=ENV["PASSWORD"])
client = Client.objects.create(
    name="Alexa",
    client_id=ENV["CLIENT_ID"],
    client_secret=ENV["CLIENT_SECRET"],
    client_type="confidential",
)
client.redirect_uris = ENV["RETURN_URLS"].split()
client.scope = ["openid", "profile"]
client.save()
client.response_types.set(ResponseType.objects.filter(value__in=["code", "id_token token"]))
app = get_wsgi_application()

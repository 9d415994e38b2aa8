from flask import Flask


def create_app(**config):
    app = Flask(__name__)
    app.config.from_mapping(SECRET_KEY="dev", MODEL="gpt-4o", HISTORY=6)
    app.config.update(config)

    from . import views

    app.register_blueprint(views.blueprint)
    return app

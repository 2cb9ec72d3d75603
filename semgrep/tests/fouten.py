import contextlib
from contextlib import suppress

from zgw.errors import ZGWError


def slecht(vraag):
    try:
        vraag()
    # ruleid: geen-brede-except
    except:
        pass
    try:
        vraag()
    # ruleid: geen-brede-except
    except Exception:
        raise
    try:
        vraag()
    # ruleid: geen-brede-except
    except BaseException as error:
        print(error)
    try:
        vraag()
    # ruleid: geen-brede-except
    except (ValueError, Exception):
        pass
    try:
        vraag()
    # ok: geen-brede-except
    except KeyError:
        raise
    # ruleid: geen-brede-except
    except (
        Exception,
        ValueError,
    ) as error:
        print(error)
    finally:
        vraag()
    # ruleid: geen-brede-except
    with suppress(Exception):
        vraag()
    # ruleid: geen-brede-except
    with contextlib.suppress(ValueError, BaseException):
        vraag()


def goed(vraag):
    try:
        vraag()
    # ok: geen-brede-except
    except ZGWError:
        raise
    # ok: geen-brede-except
    except (ZGWError, ValueError) as error:
        raise RuntimeError from error
    # ok: geen-brede-except
    with suppress(OSError):
        vraag()


def leeg(vraag):
    try:
        return vraag()
    # ruleid: fout-is-geen-lege-lijst
    except ZGWError:
        return []


def ook_leeg(vraag):
    try:
        gevonden = vraag()
    # ok: fout-is-geen-lege-lijst
    except KeyError:
        raise
    # ruleid: fout-is-geen-lege-lijst
    except (ZGWError, ValueError) as error:
        if error:

            return {}
        raise
    return gevonden


def niets(vraag):
    try:
        if not vraag:
            return []
        gevonden = vraag()
    # ok: fout-is-geen-lege-lijst
    except ZGWError:
        raise
    if not gevonden:
        return []
    return gevonden or []

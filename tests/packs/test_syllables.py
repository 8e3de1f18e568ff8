"""Syllables, against words counted by hand."""

import pytest

from desktop.packs.syllables_en import english_syllables
from desktop.packs.syllables_es import spanish_syllables

ENGLISH = """
listened 2 promise 2 which 1 asking 2 telling 2 licensed 2 broken 2 federal 3 declined 2
really 2 texts 1 less 1 removed 2 wounds 1 cousin 2 alaska 3 information 4 seek 1 mexico 3
goal 1 robbed 1 fell 1 child 1 ending 2 stay 1 draws 1 early 2 abuse 2 advice 2 hour 1
includes 2 fingerprint 3 fingerprints 3 montana 3 offline 2 helped 1 worker 2 holidays 3
hearing 2 request 2 nearly 2 answers 2 protects 2 services 3 exams 2 lower 2 certificate 4
parts 1 neglected 3 acknowledge 3 phone 1 chair 1 noticed 2 prints 1 nobody 3 threats 1
older 2 grief 1 three 1 therapist 3 fully 2 camera 3 listening 3 anything 3 program 2 seat 1
amount 2 yourself 2 share 1 quiet 2 referral 3 agree 2 subpoena 3 bookkeeper 3 giving 2
heard 1 differ 2 length 1 talk 1 point 1 version 2 printer 2 welcome 2 light 1 talked 1 date
1 rare 1 name 1 been 1 social 2 consult 2 hospital 3 place 1 very 2 psychologist 4 explained
2 pictures 2 meet 1 wrong 1 contact 2 offer 2 online 2 none 1 georgia 2 clinical 3
explaining 3 notice 2 time 1 file 1 boss 1 code 1 wins 1 section 2 assumed 2 laptop 2 please
1 life 1 sunday 2 should 1 calm 1 audit 2 training 2 pause 1 hope 1 during 2 earn 1
seriously 4 danger 2 flux 1 something 2 reasonably 4 explanation 4 cancellations 4 shift 1
must 1 entry 2 substance 2 follow 2 ways 1 tool 1 open 2 thoughts 1 medical 3 morning 2 that
1 search 1 exceptions 3 decline 2 registered 3 whose 1 gifts 1 trying 2 phones 1 give 1
confirmed 2 trained 1 means 1 voicemail 2 your 1 typing 2 carry 2 privacy 3 badly 2
psychology 4 military 4 title 2 mail 1 moving 2 getting 2 ahead 2 these 1 york 1 owns 1
medicaid 3 talking 2 money 2 turn 1 privilege 3 practice 2 portal 2 client 2 clients 2
society 4 variety 4 period 3 situation 4 usual 3 create 2 created 3 reaction 3 being 2
seeing 2 saying 2 sometimes 2 everyone 3 agreement 3 safely 2 statement 2 homework 2 didn't
2 doesn't 2 don't 1 can't 1 haven't 2 I'll 1 you've 1 boss's 2 lawyer 2 employer 3 people 2
business 2 league 1 colleague 2 little 2 centre 2 handled 2 called 1 changes 2 notices 3
wishes 2 times 1 eyes 1 autism 3 suicide 3 influence 3 area 3 idea 3 areas 3 languages 3
reuse 2 whoever 3 associate 4 patient 2 question 2 religion 3
"""

SPANISH = """
usted 2 privacidad 4 juez 1 expediente 4 sesión 2 hoja 2 sello 2 tarifa 3 acuerdo 3
terapeuta 4 día 2 días 2 país 2 países 3 maíz 2 oír 2 reír 2 leer 2 creer 2 leo 2 teatro 3
ahora 3 alcohol 3 prohibir 2 búho 2 ahí 2 hoy 1 muy 1 rey 1 ley 1 leyes 2 estoy 2 yo 1 ya 1
y 1 ayuda 3 mayo 2 guerra 2 guía 2 guitarra 3 agua 2 antiguo 3 vergüenza 3 pingüino 3
averiguar 4 queso 2 quien 1 quiere 2 aquí 2 ciudad 2 cuidado 3 viuda 2 ruido 2 construir 2
huir 1 huida 2 jesuita 3 lingüística 4 estudio 3 estudiáis 3 buey 1 uruguay 3 paraguay 3
limpiáis 2 aéreo 4 océano 4 idea 3 área 3 línea 3 héroe 3 poesía 4 policía 4 familia 3
gracias 2 seguridad 4 emergencia 4 cuento 2 cuándo 2 también 2 aún 2 aunque 2 causa 2 aire 2
baile 2 reino 2 seis 1 oigo 2 boina 2 deuda 2 europa 3 reunión 2 reúne 3 ahínco 3 desahucio
3 rehén 2 ahorro 3 cooperar 4 coordinar 4 zoológico 5 leído 3 caído 3 oído 3 traía 3 había 3
sería 3 podría 3 haría 3 tío 2 río 2 frío 2 mío 2 lío 2 guion 1 fue 1 fui 1 dio 1 vio 1 pie
1 bien 1 cielo 2 nieve 2 puerta 2 bueno 2 cuota 2 cuatro 2 radio 2 violencia 3 niño 2 niña 2
mujer 2 persona 3 confidencialidad 6 información 4 citación 3 supervisión 4 folleto 3
emociones 4 sentimientos 4 pensamientos 4 profesional 4 médico 3 teléfono 4 número 3 correo
3 electrónico 5 mensaje 3 texto 2 llamada 3 cita 2 semana 3 mes 1 año 2 hora 2 minuto 3
dinero 3 pago 2 seguro 3 abogado 4 corte 2 orden 2 daño 2 peligro 3 vida 2 muerte 2 suicidio
3 miedo 2 confianza 3 escuchar 3 hablar 2 compartir 3 decir 2 avisar 3 llamar 2 escribir 3
firmar 2 aceptar 3 cambiar 2 terminar 3 empezar 3 seguir 2 cuidador 3 padres 2 madre 2 tutor
2 intérprete 4 testigo 3 grabación 3 inteligencia 5 artificial 4 queja 2 derecho 3 cuídate 3
huía 2 sitúa 3 continúa 4 actúa 3 envío 3 autoevaluación 6 paréntesis 4 psicólogo 4
averigüéis 4
"""


def by_hand(counted: str) -> list[tuple[str, int]]:
    cut = counted.split()
    return list(zip(cut[::2], map(int, cut[1::2]), strict=True))


def test_two_hundred_english_words_count_as_by_hand() -> None:
    counted = by_hand(ENGLISH)

    wrong = [
        (word, n, english_syllables(word)) for word, n in counted if english_syllables(word) != n
    ]

    assert len(counted) > 200
    assert wrong == []


def test_two_hundred_spanish_words_count_as_by_hand() -> None:
    counted = by_hand(SPANISH)

    wrong = [
        (word, n, spanish_syllables(word)) for word, n in counted if spanish_syllables(word) != n
    ]

    assert len(counted) > 150
    assert wrong == []


@pytest.mark.parametrize("count", [english_syllables, spanish_syllables])
@pytest.mark.parametrize("word", ["", "-", "'", "zzz", "ßß", "漢字"])
def test_whatever_is_no_word_counts_as_one(word: str, count: type) -> None:
    assert count(word) == 1


@pytest.mark.parametrize(("word", "count"), [("self-help", 2), ("face-to-face", 3), ("SESSION", 2)])
def test_hyphens_and_capitals_change_nothing(word: str, count: int) -> None:
    assert english_syllables(word) == count
